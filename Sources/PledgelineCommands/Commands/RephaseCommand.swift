import Agreements
import ArgumentParsing
import Assessment
import Briefing
import Publishing
import ReleaseArchive
import TimeSeries

/// Runs `pledgeline rephase`.
enum RephaseCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    let agreement = try context.agreement(arguments.requiredPositional("agreement"))
    let readings = try readings(context, agreement)
    let archive = try context.archive()
    let maker = context.briefMaker(archive, try context.terms())
    let brief = try maker.rephasing(
      of: agreement, under: readings, try terms(context, agreement))
    let style = try context.style()
    let report = RephasingReport(
      brief, detailed: try pledges(context, agreement), width: style.width, ink: style.ink)
    switch arguments.value("format") {
    case "json": context.print(report.json)
    case "csv": context.print(report.csv)
    default: context.print(report.text)
    }
  }

  private static func readings(
    _ context: Context, _ agreement: Agreement
  ) throws -> [Reading] {
    let names = context.arguments.values("reading")
    for name in names where !agreement.readings.contains(where: { $0.id == name }) {
      throw context.usageError(
        "\(agreement.id) has no reading '\(name)'; its readings: "
          + agreement.readings.map(\.id).joined(separator: ", "))
    }
    guard !agreement.readings.isEmpty else {
      throw CommandFailure(
        "\(agreement.id) states no reading, so that nothing says which schedule binds; add one to "
          + "its agreement.yaml (Documentation/AgreementFormat.md)")
    }
    return agreement.readings.filter { names.isEmpty || names.contains($0.id) }
  }

  /// The pledges to list month by month: those asked for, else the sum, else all.
  private static func pledges(_ context: Context, _ agreement: Agreement) throws -> [String] {
    let names = context.arguments.values("pledge")
    let known = agreement.pledges.map(\.id) + ["total"]
    for name in names where !known.contains(name) {
      throw context.usageError(
        "\(agreement.id) has no pledge '\(name)'; its pledges: \(known.joined(separator: ", "))")
    }
    if !names.isEmpty { return names }
    return agreement.pledges.count > 1 ? ["total"] : known
  }

  private static func terms(
    _ context: Context, _ agreement: Agreement
  ) throws -> RephasingTerms {
    let arguments = context.arguments
    let stated = agreement.capacity()
    let multiple = try arguments.value("capacity").map { try number($0, "capacity", context) }
    let yardstick = arguments.value("capacity-of").flatMap(Capacity.Yardstick.init(rawValue:))
    let since = try arguments.value("since").map { text in
      guard let month = Month(text) else {
        throw context.usageError("--since takes a month such as 2017-01, not '\(text)'")
      }
      return month
    }
    let base = stated.capacity
    let isChanged = multiple != nil || yardstick != nil || since != nil
    let gamma = try arguments.value("gamma").map { try number($0, "gamma", context) } ?? 2
    guard gamma >= 1 else {
      throw context.usageError("--gamma takes 1 (as it was due) or more, not '\(gamma)'")
    }
    return RephasingTerms(
      capacity: Capacity(
        multiple: multiple ?? base.multiple, yardstick: yardstick ?? base.yardstick,
        since: since ?? base.since),
      condition: isChanged ? nil : stated.condition, gamma: gamma,
      proration: arguments.value("proration").flatMap(Proration.init(rawValue:))
        ?? agreement.prorations.first ?? .equal)
  }

  /// `1.25`, or `1.25x`.
  private static func number(
    _ text: String, _ option: String, _ context: Context
  ) throws -> Double {
    let digits = text.hasSuffix("x") ? text.dropLast() : text[...]
    guard let number = Double(digits), number.isFinite, number >= 0, number <= 1000,
      digits.allSatisfy({ $0.isNumber || $0 == "." })
    else {
      throw context.usageError("--\(option) takes a number such as 1.25, not '\(text)'")
    }
    return number
  }
}
