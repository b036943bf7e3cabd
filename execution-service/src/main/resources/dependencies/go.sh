# The downloads of a module cache are a proxy that needs no server.
tool=go
point() {
    export GOSUMDB=off GOFLAGS=-mod=mod GOTOOLCHAIN=local GOPATH=/tmp/go GOCACHE=/tmp/go-cache
}
fetch() {
    GOMODCACHE=$folder GOPROXY=http://127.0.0.1:4004 go mod download all || return 1
    chmod -R u+w $folder && find $folder -mindepth 1 -maxdepth 1 ! -name cache -exec rm -rf {} +
}
use() { export GOPROXY=file://$folder/cache/download; }
