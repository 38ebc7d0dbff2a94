# What the scripts share: the packages, and a build. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What Debian 12 needs to build and test.
packages=(
  build-essential cmake ninja-build ccache pkg-config
  libpoppler-dev libpoppler-private-dev libicu-dev libre2-dev libsqlite3-dev libtbb-dev
  libxml2-dev libzip-dev libgsf-1-dev zlib1g-dev libmd4c-dev libmagic-dev libstemmer-dev libzstd-dev libssl-dev
  libseccomp-dev libgoogle-perftools-dev libflatbuffers-dev flatbuffers-compiler libfmt-dev nlohmann-json3-dev libcli11-dev
  libcpp-httplib-dev libkainjow-mustache-dev libboost-math-dev
  libgtest-dev libgmock-dev libbenchmark-dev
  sqlite3 poppler-utils python3 python3-pandas file
)

say() { printf '%s\n' "$*" >&2; }

# Runs a command as root: as it is, or through sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else say "These packages are missing, and only root can install them: ${missing[*]}"; exit 1
  fi
}

install_missing() {
  missing=()
  local package
  for package in "${packages[@]}"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  # Of these any will do, also where they did not come as packages.
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  command -v chromium >/dev/null || missing+=(chromium)
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || { say "This needs Debian 12 (or its packages by other means): ${missing[*]}"; exit 1; }
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET...]: configures and builds into build/PRESET.
build() {
  local preset=$1
  shift
  say "Building ($preset) ..."
  (cd "$root" && cmake --preset "$preset" >/dev/null &&
    cmake --build --preset "$preset" ${1:+--target "$@"} -- ${VERBOSE:+-v} --quiet) >&2
}
