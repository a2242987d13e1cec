import ArgumentParsing

extension CommandTree {
  static let serve = CommandDescription(
    "serve", abstract: "Serves pages, data and feeds of all agreements over HTTP.",
    discussion: """
      The pages show what 'brief' tells, as of today or of any past day; every number on them leads \
      to its derivation. The same is there as JSON and CSV (/openapi.json describes it) and as feeds.

      Only this machine may connect, unless --public is given. Nothing that is asked for changes \
      anything. Figures that are imported while it runs show at once; agreements are read at the \
      start. Ctrl-C and SIGTERM let answers under way be finished.

      Nobody waits for X-13ARIMA-SEATS: where it has still to run for a day's months, STL stands in, the \
      page says so, and the program runs beside. Charts are offered as PNG where rsvg-convert is on the \
      search path.

      A token in PLEDGELINE_TOKEN, or in the file of --token-file, is asked of every request but \
      /healthz as 'Authorization: Bearer TOKEN'.

      Serving is done by a second program, pledgeline-serve, which is installed beside this one.
      """,
    options: [
      OptionDescription(
        "port", help: "Listen at PORT; 0 lets the system choose", kind: .value("PORT"),
        defaultText: "8080"),
      OptionDescription("public", help: "Let other machines connect"),
      OptionDescription(
        "token-file", help: "Ask requests for the token in FILE, which nobody else may read",
        kind: .value("FILE", accepts: .file)),
      OptionDescription(
        "tls-cert", help: "Answer over TLS with the certificate in FILE, as PEM",
        kind: .value("FILE", accepts: .file)),
      OptionDescription(
        "tls-key", help: "The certificate's key, which nobody else may read",
        kind: .value("FILE", accepts: .file)),
      OptionDescription("log", help: "Write a line for each request to standard error"),
    ],
    examples: [
      CommandExample("pledgeline serve --help", says: "What can be set")
    ])
}
