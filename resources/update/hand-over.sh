#!/bin/sh
# Takes over when the program has ended: puts the new version in its place, starts it, and watches. Where it does not find itself
# healthy, the version before is put back and started. Nothing is ever fetched.
# In the environment: GFT_PID of the program that ends, GFT_BASE with the folders of both versions and the link `current`, GFT_FROM,
# GFT_TO, GFT_DIR where the versions leave word, GFT_SILENCE in seconds, GFT_WHY = go back at once, for that reason.
set -u

point() {
  ln -sfn "$1" "$GFT_BASE/.current" && mv -fT "$GFT_BASE/.current" "$GFT_BASE/current"
}

word() {
  cat "$GFT_DIR/$1" 2>/dev/null
}

# One that has ended and that nobody has asked for yet runs no more.
runs() {
  kill -0 "$1" 2>/dev/null && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null
}

while runs "$GFT_PID"; do sleep 0.2; done

child=''
if [ -z "$GFT_WHY" ]; then
  rm -f "$GFT_DIR/mark" "$GFT_DIR/alive" "$GFT_DIR/back"
  point "$GFT_TO" || GFT_WHY=failed
fi
if [ -z "$GFT_WHY" ]; then
  "$GFT_BASE/current/goufutong" "$@" >/dev/null 2>&1 &
  child=$!
  last='' quiet=0 ended=''
fi
while [ -z "$GFT_WHY" ]; do
  sleep 1
  case "$(word mark)" in
    healthy) exit 0 ;;
    failed) GFT_WHY=failed ;;
  esac
  now=$(word alive)
  if [ "$now" = "$last" ]; then quiet=$((quiet + 1)); else quiet=0 last=$now; fi
  if [ "$quiet" -ge "$GFT_SILENCE" ]; then GFT_WHY=hung; fi
  # One that ends without a fault may have found another one running: that one is waited for.
  if [ -z "$ended" ] && ! runs "$child"; then
    ended=yes
    wait "$child" || GFT_WHY=${GFT_WHY:-exited}
  fi
done

if [ -n "$child" ] && kill "$child" 2>/dev/null; then
  tries=0
  while runs "$child" && [ "$tries" -lt 25 ]; do sleep 0.2; tries=$((tries + 1)); done
  kill -9 "$child" 2>/dev/null
  wait "$child" 2>/dev/null
fi
echo "$GFT_WHY" >"$GFT_DIR/back"
point "$GFT_FROM"
exec "$GFT_BASE/current/goufutong" "$@" >/dev/null 2>&1
