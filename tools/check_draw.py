#!/usr/bin/env python3
"""Draw again by lot: python3 check_draw.py draw-….json (needs nothing but Python)."""

import hashlib
import json
import pathlib
import sys


def in_order(seed: str, names: list[str]) -> list[str]:
    return sorted(names, key=lambda name: hashlib.sha256(f"{seed}|{name}".encode()).hexdigest())


said = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
listed = [said["items"], said["count"], said["people"], said["each"], said["rule"]]
printed = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
listed_right = hashlib.sha256(printed.encode()).hexdigest() == said["fingerprint"]
out = {b["who"] for b in said["barred"] if not b["of"]}
pairs = {(b["who"], b["of"]) for b in said["barred"]}
drawn = []
for item in in_order(said["seed"], [i for i in said["items"] if i not in out])[: said["count"]]:
    people = [p for p in said["people"] if p not in out and (p, item) not in pairs]
    chosen = in_order(f"{said['seed']}|{item}", people)[: said["each"]]
    drawn.append({"item": item, "people": chosen})
for one in drawn:
    print(one["item"], *one["people"])
print(f"名单指纹 {said['fingerprint']}：{'相符' if listed_right else '不符'}")
print(f"按种子 {said['seed']} 重抽：{'结果相同' if drawn == said['drawn'] else '结果不同'}")
print("请再核对：种子就是公布的号码或者封存链值；名单指纹在种子产生以前已经公布。")
sys.exit(0 if listed_right and drawn == said["drawn"] else 1)
