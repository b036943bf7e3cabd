# Install scripts never run. What was fetched was fetched under the proxy's address, and is looked for under it.
tool=npm
point() {
    export npm_config_cache=$folder npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
    export npm_config_logs_max=0 npm_config_loglevel=error
    if [ -f /packages/fetched ]; then
        export npm_config_registry=http://127.0.0.1:4002/ npm_config_replace_registry_host=always
    fi
}
install() {
    if [ -f package-lock.json ] || [ -f npm-shrinkwrap.json ]; then npm ci --ignore-scripts "$@"
    else npm install --ignore-scripts --no-save --no-package-lock "$@"; fi
}
fetch() { install; }
# npm notes in its index what it has read, even offline.
use() {
    mkdir -p /tmp/npm/_cacache && cp -R $folder/_cacache/index-v5 /tmp/npm/_cacache &&
        cp -Rs $folder/_cacache/content-v2 /tmp/npm/_cacache && export npm_config_cache=/tmp/npm
    if [ -f package.json ] && [ ! -d node_modules ] && grep -q 'ependencies"' package.json; then
        install --offline >/tmp/npm.log 2>&1 || { echo '[npm packages are incomplete]'; tail -5 /tmp/npm.log; }
    fi
}
