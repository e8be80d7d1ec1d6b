#!/usr/bin/env python3
"""Check a receipt of the ledger without the ledger: python3 check_receipt.py RECEIPT.json [PUBLISHED_CHAIN_VALUE]

A receipt names an act (办理) that was recorded. This script needs nothing but Python. It shows:
1. that the receipt's fingerprint is that of the content printed in it (SHA-256 of canonical JSON);
2. if the act has been sealed, that the fingerprint lies in the Merkle tree (RFC 6962) whose root the seal names;
3. that the seal's chain value follows from the seal before it; compare that value with the one the district published.
"""

import hashlib
import json
import sys


def digest(data: bytes, algorithm: str) -> bytes:
    try:
        return hashlib.new(algorithm, data).digest()
    except ValueError:
        sys.exit(f"本机的 Python 不支持 {algorithm}，请换一台机器核对。")


def canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def climb(leaf: bytes, path: list[list[str]], algorithm: str) -> bytes:
    for side, other in path:
        pair = bytes.fromhex(other) + leaf if side == "L" else leaf + bytes.fromhex(other)
        leaf = digest(b"\x01" + pair, algorithm)
    return leaf


def sides(index: int, size: int) -> list[str]:
    """Where the neighbours stand on the way up from leaf `index` of `size`, bottom up."""
    found: list[str] = []
    while size > 1:
        split = 1 << ((size - 1).bit_length() - 1)
        if index < split:
            found, size = [*found, "R"], split
        else:
            found, index, size = [*found, "L"], index - split, size - split
    return found[::-1]


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2:
        print(__doc__)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        receipt = json.load(file)
    act = receipt["act"]
    if hashlib.sha256(canonical(act)).hexdigest() != receipt["hash"]:
        print("不符：回执的内容与指纹对不上，回执被改动过。")
        return 1
    print(f"一致：{receipt['number']}，{act['happened_on']}，{act['actor']}，办理“{act['action']}”，内容与指纹相符。")
    seal = receipt.get("seal")
    if seal is None:
        print("尚未封存：下次封存以后，重新下载回执即可核对是否在账内。")
        return 0
    algorithm = seal["algorithm"]
    leaf = digest(b"\x00" + bytes.fromhex(receipt["hash"]), algorithm)
    if [side for side, _ in seal["path"]] != sides(seal["index"], seal["size"]):
        print("不符：证明路径与位置对不上。")
        return 1
    if climb(leaf, seal["path"], algorithm).hex() != seal["root"]:
        print("不符：这次办理不在封存的账内。")
        return 1
    prev = bytes.fromhex(seal["prev"])
    if digest(b"\x01" + prev + bytes.fromhex(seal["root"]), algorithm).hex() != seal["chain"]:
        print("不符：封存链值对不上。")
        return 1
    print(f"一致：在第{seal['id']}次封存（{seal['closed_at']}，共{seal['size']}次办理）内，封存链值 {seal['chain']}。")
    if len(arguments) == 2 and arguments[1].strip().lower() != seal["chain"]:
        print("不符：与公布的封存链值不同。")
        return 1
    if len(arguments) == 1:
        print("请与公布的封存链值比对。")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
