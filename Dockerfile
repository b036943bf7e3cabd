# One image per service, and one for the local world:
#   docker build --build-arg SERVICE=scoring-service -t aigentsy/scoring-service:0.1.0 .
#   docker build --build-arg SERVICE=execution-service --build-arg BASE=workshop -t aigentsy/execution-service:0.1.0 .
#   docker build --target world -t aigentsy/world:0.1.0 .
ARG BASE=runtime

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -q -B -ntp package -DskipTests -Dspotless.check.skip -Dquarkus.package.jar.type=aot-jar -am \
    -pl operator-cli,discovery-service,scoring-service,execution-service,platform-gateway,outcome-service

FROM eclipse-temurin:25-jre AS runtime

# Where other people's tests are run: in a sandbox.
FROM eclipse-temurin:25-jdk AS sandbox
RUN apt-get update && \
    apt-get install -y --no-install-recommends bubblewrap && \
    rm -rf /var/lib/apt/lists/*

# Execution tries other people's code, with whatever their tests are run with: in a sandbox of its own container, or in
# Jobs of this same image (as user 10077).
FROM sandbox AS workshop
ARG TOOLS="maven make nodejs npm python3 python3-pip python3-pytest golang cargo"
RUN apt-get update && \
    apt-get install -y --no-install-recommends $TOOLS && \
    rm -rf /var/lib/apt/lists/* && \
    useradd --uid 10077 --no-create-home --home-dir /tmp tests

# Stand-ins for a forge, whose maintainers try what they are offered, and a model; and the operator's command.
FROM sandbox AS world
COPY --from=build /src/operator-cli/target/classes /app/classes
COPY --from=build /src/operator-cli/target/lib /app/lib
COPY docker/aigentsy /usr/local/bin/aigentsy
RUN mkdir -p /home/aigentsy /secrets/discovery /secrets/scoring /secrets/execution /secrets/gateway /secrets/outcome \
    /secrets/operator /secrets/postgres && chown -R 10001:10001 /home/aigentsy /secrets
USER 10001:10001
ENV HOME=/home/aigentsy AIGENTSY_HOME=/home/aigentsy
ENTRYPOINT ["java", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-cp", "/app/classes:/app/lib/*"]
CMD ["com.aigentsy.local.container.ContainerWorld"]

FROM ${BASE} AS service
ARG SERVICE
COPY --from=build /src/${SERVICE}/target/quarkus-app /app
# What a start loads is kept for the starts to come. This one ends by itself: it has no database, and no such address.
RUN AIGENTSY_LOG=json AIGENTSY_TOKEN=of-no-use-in-training QUARKUS_DATASOURCE_PASSWORD=none \
    QUARKUS_FLYWAY_MIGRATE_AT_START=false QUARKUS_HTTP_HOST=192.0.2.1 \
    java -XX:AOTCacheOutput=/app/service.aot -Xmx512m -XX:+UseSerialGC \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar /app/quarkus-run.jar; \
    chmod a=r /app/service.aot && mkdir /work && chown 10001:10001 /work
USER 10001:10001
ENV HOME=/tmp AIGENTSY_WORK_DIRECTORY=/work QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_HTTP_PORT=8080
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=/app/service.aot", "-XX:MaxRAMPercentage=60", "-XX:+UseSerialGC", \
    "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-jar", "/app/quarkus-run.jar"]
