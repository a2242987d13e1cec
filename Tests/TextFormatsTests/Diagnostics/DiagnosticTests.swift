import Testing
import TextFormats

@Suite struct DiagnosticTests {
  @Test func `A finding reads like a compiler's message`() {
    let place = SourceLocation(file: "agreement.yaml", line: 41, column: 17)
    let remedy = Diagnostic.didYouMean("us-export", among: ["china-imports", "us-exports"])
    #expect(
      Diagnostic(.error, at: place, "unknown measure 'us-export'", remedy: remedy).description
        == "agreement.yaml:41:17: error: unknown measure 'us-export' (did you mean 'us-exports'?)")
    #expect(
      Diagnostic(.warning, at: place, "no window").description
        == "agreement.yaml:41:17: warning: no window")
  }

  @Test func `Findings are reported in the order of the file, errors first at one place`() {
    func finding(
      _ severity: Diagnostic.Severity, _ line: Int, _ column: Int, _ text: String
    ) -> Diagnostic {
      Diagnostic(severity, at: SourceLocation(file: "f", line: line, column: column), text)
    }
    let sorted = [
      finding(.error, 2, 9, "a"), finding(.error, 10, 1, "a"), finding(.error, 10, 1, "b"),
      finding(.warning, 10, 1, "a"), finding(.note, 10, 1, "a"),
    ]
    #expect(TextFormatError(sorted.reversed()).diagnostics == sorted)
  }

  @Test func `Warnings alone do not stop a reader`() throws {
    let sink = DiagnosticSink()
    let place = SourceLocation(file: "f", line: 1, column: 1)
    sink.warning("odd", at: place)
    try sink.throwIfErrors()
    sink.error("wrong", at: place)
    sink.report(TextFormatError(at: place, "broken", remedy: "mend it"))
    let error = #expect(throws: TextFormatError.self) { try sink.throwIfErrors() }
    #expect(
      error?.description
        == "f:1:1: error: broken (mend it)\nf:1:1: error: wrong\nf:1:1: warning: odd")
  }
}
