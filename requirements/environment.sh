# Sourced by ./run and ./check: makes .venv and installs the locked libraries into it, once and again after a change.
# 由 ./run 和 ./check 引用:建立 .venv 并按锁定的版本和哈希安装依赖;没有变化时什么也不做。

fail() { # Chinese text, English text
    printf '\n无法继续 Cannot go on:\n%s\n%s\n' "$1" "$2" >&2
    exit 1
}

find_python() {
    local name version found=""
    for name in ${PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3 python; do
        version=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            python=$name
            return
        fi
        found="$found $version"
    done
    if [ -n "$found" ]; then
        fail "需要 Python 3.11 或更新版本,本机只有$found。请先安装,例如:apt-get install python3.11 python3.11-venv" \
            "Python 3.11 or newer is needed; this machine has only$found."
    fi
    fail "本机没有 Python。请先安装 Python 3.11 或更新版本,例如:apt-get install python3 python3-venv" \
        "There is no Python here. Install Python 3.11 or newer."
}

short_of_room() { # folder: true when its disk has less than 200 MB left
    local free
    free=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print $4 }')
    [ -n "$free" ] && [ "$free" -lt 204800 ]
}

install_failed() { # Chinese text, English text: the likeliest reason first
    if short_of_room . || short_of_room "${TMPDIR:-/tmp}"; then
        fail "磁盘空间不足,依赖没有装完。请清理后重新运行,会从没有完成的地方继续。" \
            "The disk is full and the libraries are not complete. Free some space and run again; it goes on from there."
    fi
    fail "$1" "$2"
}

environment() { # core or dev
    local kind=$1 root
    root=$(pwd)
    if [ ! -w . ] && { [ ! -x .venv/bin/python ] || ! cmp -s "requirements/$kind.txt" ".venv/installed-$kind.txt"; }; then
        fail "当前用户 $(id -un) 不能写入程序目录 $root,无法安装依赖。请换一个用户,或改正目录的所有者。" \
            "User $(id -un) may not write to $root, so the libraries cannot be installed. Change the user or the folder's owner."
    fi
    if [ -w . ] && command -v flock >/dev/null; then
        # Two of these at once would install over each other.
        exec 9>".venv.lock"
        flock 9
    fi
    if ! .venv/bin/python -c 'import pip' >/dev/null 2>&1; then
        find_python
        "$python" -c 'import venv, ensurepip' 2>/dev/null || fail \
            "这个 Python($python)缺少 venv 模块。请先安装,例如:apt-get install python3-venv" \
            "This Python ($python) has no venv module. Install it, for example: apt-get install python3-venv"
        echo "正在建立 Python 环境 Making the Python environment…"
        "$python" -m venv --clear .venv || install_failed \
            "建立 .venv 失败,原因见上面的输出。" "Making .venv failed; the reason is in the output above."
    fi
    if ! cmp -s "requirements/$kind.txt" ".venv/installed-$kind.txt"; then
        echo "正在安装依赖,首次需要一两分钟 Installing libraries, a minute or two the first time…"
        .venv/bin/python -m pip install --quiet --no-input --disable-pip-version-check --progress-bar off \
            --require-hashes -r "requirements/$kind.txt" || install_failed \
            "依赖没有装完,原因见上面的输出(多半是网络)。请重新运行,会从没有完成的地方继续。" \
            "The libraries are not complete; the reason is above (mostly the network). Run again; it goes on from there."
        # What the program needs is part of what its checks need.
        if [ "$kind" = dev ]; then
            cp requirements/core.txt .venv/installed-core.txt
        fi
        cp "requirements/$kind.txt" ".venv/installed-$kind.txt"
    fi
    local packages
    packages=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    if [ "$(cat "$packages/fazhi.pth" 2>/dev/null)" != "$root" ]; then
        printf '%s\n' "$root" >"$packages/fazhi.pth"
    fi
    if [ ! -x .venv/bin/fazhi ]; then
        printf '#!/bin/sh\nexec "$(dirname "$0")/python" -m fazhi.wiring.cli "$@"\n' >.venv/bin/fazhi
        chmod +x .venv/bin/fazhi
    fi
    if [ -w . ] && command -v flock >/dev/null; then
        exec 9>&-
    fi
}
