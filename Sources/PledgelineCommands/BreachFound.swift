/// What was asked for was done, and something is off, which `--fail-on-breach` tells by the exit code.
struct BreachFound: Error {}
