# Cargo writes beside what it reads, so it is given a folder of links.
tool=cargo
point() { :; }
fetch() {
    export CARGO_HOME=$folder
    cat > $folder/config.toml <<'TOML'
[source.crates-io]
replace-with = "packages"
[source.packages]
registry = "sparse+http://127.0.0.1:4005/"
TOML
    cargo fetch && rm -rf $folder/registry/src
}
use() {
    mkdir -p /tmp/cargo && cp -Rs $folder/. /tmp/cargo
    export CARGO_HOME=/tmp/cargo
}
