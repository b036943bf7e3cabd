# The proxy answers for all repositories a build names.
tool=mvn
point() { export MAVEN_OPTS="-Dmaven.repo.local=$folder"; }
# No goal that only resolves finds all: the test runner's own parts are chosen when tests are about to run.
fetch() {
    cat > /tmp/settings.xml <<'XML'
<settings>
  <mirrors><mirror><id>packages</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:4001/</url></mirror></mirrors>
</settings>
XML
    mvn -s /tmp/settings.xml -B -ntp -fae -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false \
        '-Dtest=*#isFetchingPackages' test
}
# Where an artifact came from is noted beside it, and offline it counts as missing for a repository of another name; so the
# notes are looked for under a name they do not have.
use() { export MAVEN_OPTS="$MAVEN_OPTS -Daether.enhancedLocalRepository.trackingFilename=unnoted"; }
