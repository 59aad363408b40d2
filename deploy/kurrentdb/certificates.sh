#!/usr/bin/env bash
# Makes the authority of the cluster and one certificate for each node named, where they are not yet there.
# usage: certificates.sh <authority folder> <public folder> <nodes folder> <node> ...
set -euo pipefail
authority="$1" public="$2" nodes="$3"
shift 3

if [ ! -f "$authority/ca/ca.key" ]; then
  rm -rf "$authority/ca"
  es-gencert-cli create-ca -days 3650 -out "$authority/ca"
fi
cp "$authority/ca/ca.crt" "$public/ca.crt"
chmod 0444 "$public/ca.crt"

for node in "$@"; do
  if [ ! -f "$nodes/$node/node.key" ]; then
    rm -rf "${nodes:?}/$node"
    es-gencert-cli create-node -ca-certificate "$authority/ca/ca.crt" -ca-key "$authority/ca/ca.key" -days 825 \
      -out "$nodes/$node" -dns-names "$node,localhost" -ip-addresses 127.0.0.1
  fi
  # only database nodes mount this folder, and their user's number differs between releases of the image
  chmod 0755 "$nodes/$node"
  chmod 0444 "$nodes/$node/node.crt" "$nodes/$node/node.key"
done
