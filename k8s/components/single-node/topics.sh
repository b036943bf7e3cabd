#!/bin/sh
# Makes the topics that opportunity-events declares, each with its dead letters; existing ones are left alone.
set -eu
replicas=${REPLICAS:-1}
topics() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" "$@"
}
existing=$(topics --list)
make() {
    topic=$1
    shift
    if ! echo "$existing" | grep -qxF "$topic"; then
        topics --create --if-not-exists --topic "$topic" --partitions 6 --replication-factor "$replicas" "$@"
    fi
}
for name in opportunities.discovered opportunities.scored opportunities.priced opportunities.submitted \
    opportunities.completed opportunities.feedback pipeline.notices; do
    make "$name" --config retention.ms=-1 --config retention.bytes=-1
    make "$name.dlq" --config retention.ms=-1 --config retention.bytes=-1
done
make learning.models --config cleanup.policy=compact
make learning.models.dlq --config retention.ms=-1 --config retention.bytes=-1
