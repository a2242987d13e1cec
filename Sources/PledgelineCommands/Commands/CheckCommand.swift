import Agreements
import ArgumentParsing
import TextFormats

/// Runs `pledgeline check`.
enum CheckCommand {
  @Sendable static func run(_ context: Context) throws {
    var failures: [AgreementError] = []
    for path in context.arguments.positionals("path") {
      do throws(AgreementError) {
        let remarks = try AgreementReader.check(path: path)
        for remark in remarks { context.print("\(remark)\n") }
        context.print("\(path): no errors\n")
      } catch {
        failures.append(error)
        if error.diagnostics.isEmpty {
          context.print("\(path): error: \(error)\n")
        } else {
          for diagnostic in error.diagnostics { context.print("\(diagnostic)\n") }
        }
      }
    }
    guard failures.isEmpty else {
      let count = failures.reduce(0) {
        $0 + max(1, $1.diagnostics.filter { $0.severity == .error }.count)
      }
      throw CommandFailure(count == 1 ? "1 error" : "\(count) errors")
    }
  }
}
