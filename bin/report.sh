# shellcheck shell=bash
# How the scripts in bin speak. Sourced, not run: `. bin/report.sh` from the root of the project.

# A stuck backtracer once held a pipe open for ten minutes.
export SWIFT_BACKTRACE=enable=no

# On stderr, so that what a script is asked for is alone on stdout.
say() { printf '%s\n' "$*" >&2; }

# Ends the script with one sentence for people.
stop() {
    say "$*"
    exit 1
}

# The seconds since $1, a moment of `now`, as people read them: 0,4 s or 3 min 12 s.
now() { date +%s%N; }
since() {
    local tenths=$((($(now) - $1) / 100000000))
    if ((tenths < 600)); then
        printf '%d,%d s' $((tenths / 10)) $((tenths % 10))
    else
        printf '%d min %d s' $((tenths / 600)) $((tenths / 10 % 60))
    fi
}

# Runs `swift build` with the words given, and shows how far it is where somebody looks. Gives no word unless it fails: then
# the first errors, and where the rest stands.
build() {
    local log code=0 line
    log=$(mktemp)
    if [ -t 2 ]; then
        swift build "$@" 2>&1 | tee "$log" | while IFS= read -r line; do
            [[ $line != \[* ]] || printf '\r\033[K%.76s' "$line" >&2
        done || code=$?
        printf '\r\033[K' >&2
    else
        swift build "$@" >"$log" 2>&1 || code=$?
    fi
    if [ "$code" = 0 ]; then
        rm -f "$log"
        return
    fi
    grep -E 'error:|fatal' "$log" | head -n 10 >&2 || tail -n 10 "$log" >&2
    say "De bouw is niet gelukt. Alles wat de bouw zei, staat in $log"
    return 1
}
