# The proxy's address is that of the folder with simple/ in it. Built into wheels while fetching, installed beside the
# repository's own sources for the tests.
tool=python3
point() {
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
}
wanted() {
    for file in requirements.txt requirements-dev.txt requirements-test.txt; do
        [ ! -f $file ] || printf ' -r %s' $file
    done
}
fetch() {
    export PIP_INDEX_URL=http://127.0.0.1:4003/simple/ PIP_TRUSTED_HOST=127.0.0.1
    files=$(wanted)
    [ -z "$files" ] || python3 -m pip wheel -q --wheel-dir $folder $files || return 1
    if [ -f pyproject.toml ] || [ -f setup.py ]; then
        python3 -m pip wheel -q --wheel-dir $folder . && python3 -m pip wheel -q --no-deps --wheel-dir /tmp/own . || return 1
        for own in /tmp/own/*.whl; do rm -f "$folder/${own##*/}"; done
    fi
}
use() {
    export PIP_NO_INDEX=1 PIP_FIND_LINKS=$folder PYTHONPATH=/tmp/site
    if [ -f /packages/fetched ]; then
        set -- --no-deps $(ls $folder/*.whl 2>/dev/null)
        [ $# -gt 1 ] || return 0
    else
        set -- $(wanted)
        [ $# -gt 0 ] || return 0
    fi
    python3 -m pip install -q --target /tmp/site "$@" >/tmp/pip.log 2>&1 ||
        { echo '[Python packages are incomplete]'; tail -5 /tmp/pip.log; }
}
