#!/bin/sh
# Prints the Secrets that the services refer to: ./k8s/secrets.sh | kubectl apply -f -
# Passwords, token and the key pair for approvals are made anew at each call; keys of platforms and models are taken from
# the environment (GITHUB_READ_TOKEN, GITHUB_TOKEN, GITHUB_WEBHOOK_SECRET, ANTHROPIC_API_KEY, OPENAI_API_KEY,
# GEMINI_API_KEY) and left out where they are not set.
set -eu
command -v openssl >/dev/null || { echo "secrets.sh: needs openssl" >&2; exit 1; }

secret() {
    name=$1 type=$2
    shift 2
    printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  namespace: aigentsy\ntype: %s\nstringData:\n' "$name" "$type"
    while [ $# -gt 0 ]; do
        printf '  %s: "%s"\n' "$1" "$2"
        shift 2
    done
}
random() {
    openssl rand -hex 24
}
der() {
    openssl base64 -A
}

key=$(openssl genpkey -algorithm ed25519)
secret aigentsy-token Opaque token "$(random)"
secret approval-signing Opaque key "$(printf '%s\n' "$key" | openssl pkey -outform DER | der)"
secret approval-verify Opaque key "$(printf '%s\n' "$key" | openssl pkey -pubout -outform DER | der)"
for role in postgres discovery scoring execution gateway outcome; do
    secret "database-$role" kubernetes.io/basic-auth username "$role" password "$(random)"
done
secret github-webhook Opaque secret "${GITHUB_WEBHOOK_SECRET:-$(random)}"
[ -z "${GITHUB_READ_TOKEN:-}" ] || secret github-read Opaque token "$GITHUB_READ_TOKEN"
[ -z "${GITHUB_TOKEN:-}" ] || secret github-write Opaque token "$GITHUB_TOKEN"
set --
[ -z "${ANTHROPIC_API_KEY:-}" ] || set -- "$@" anthropic "$ANTHROPIC_API_KEY"
[ -z "${OPENAI_API_KEY:-}" ] || set -- "$@" openai "$OPENAI_API_KEY"
[ -z "${GEMINI_API_KEY:-}" ] || set -- "$@" gemini "$GEMINI_API_KEY"
[ $# -eq 0 ] || secret models Opaque "$@"
