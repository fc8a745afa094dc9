FROM node:24-bookworm-slim AS node

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY --from=node /usr/local/bin/node .tools/node/bin/node
COPY --from=node /usr/local/lib/node_modules/npm .tools/node/lib/node_modules/npm
RUN ln -s bin/node .tools/node/node \
    && ln -s ../lib/node_modules/npm/bin/npm-cli.js .tools/node/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js .tools/node/bin/npx
COPY pom.xml mvnw ./
COPY frontend frontend
COPY db db
COPY src src
RUN ./mvnw --batch-mode --no-transfer-progress package -DskipTests \
    && mv target/touchstone-*.jar touchstone.jar

FROM eclipse-temurin:25-jre
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /touchstone touchstone
USER touchstone
WORKDIR /touchstone
COPY --from=build /build/touchstone.jar ./
COPY LICENSE LICENSE-CLAIMS.md NOTICE THIRD-PARTY-NOTICES.md ./
# One native thread per run: more would change the last bits of a result and, on a busy machine, slow it down.
ENV OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "touchstone.jar"]
