import Agreements
import Assessment
import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

extension RephasingReport {
  /// One row a month, UTF-8: what was due, bought, and can be bought, under each reading.
  public var csv: [UInt8] {
    var writer = CSVWriter(header: [
      "as_of", "agreement", "reading", "pledge", "measure", "month", "due", "slow_start", "actual",
      "actual_lower", "actual_upper", "rephased", "capacity", "reason",
    ])
    for pledge in brief.pledges {
      let names = [
        "\(brief.stamp.asOf)", brief.agreement.id, pledge.reading, pledge.id, pledge.measure,
      ]
      guard let plan = pledge.plan.value else {
        writer.write(
          names + Array(repeating: "", count: 8) + [pledge.plan.reason?.text ?? ""])
        continue
      }
      for month in plan.months {
        let actual = month.actual?.value
        writer.write(
          names + [
            "\(month.month)", "\(month.due)", "\(month.slow)",
            actual.map { "\($0.value)" } ?? "", actual.map { "\($0.lower)" } ?? "",
            actual.map { "\($0.upper)" } ?? "", month.rephased.map { "\($0)" } ?? "",
            month.capacity.map { "\($0)" } ?? "", month.actual?.reason?.text ?? "",
          ])
      }
    }
    return writer.bytes
  }

  /// All of it in the schema `pledgeline.rephasing/1`, UTF-8.
  public var json: [UInt8] {
    let capacity = brief.terms.capacity
    return JSONWriter.write([
      "schema": "pledgeline.rephasing/1", "stamp": StampJSON.value(brief.stamp),
      "agreement": .string(brief.agreement.id),
      "terms": [
        "multiple": .string(NumberText.multiple(capacity.multiple)),
        "yardstick": .string(capacity.yardstick.rawValue), "since": .text(capacity.since),
        "condition": .optional(brief.terms.condition) { .string($0) },
        "gamma": .string(NumberText.multiple(brief.terms.gamma)),
        "proration": .string(brief.terms.proration.rawValue),
      ],
      "pledges": .list(brief.pledges, pledge),
    ])
  }

  private func pledge(_ pledge: RephasedPledge) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("pledge", .string(pledge.id)), JSONMember("title", .string(pledge.title)),
      JSONMember("measure", .string(pledge.measure)),
      JSONMember("reading", .string(pledge.reading)),
      JSONMember("through", .optional(pledge.through) { .text($0) }),
    ]
    switch pledge.plan {
    case .notMeasurable(let reason):
      members.append(JSONMember("reason", .string(reason.text)))
    case .value(let plan):
      members.append(JSONMember("parts", .list(plan.parts, part)))
      members.append(JSONMember("months", .list(plan.months, month)))
    }
    members.append(JSONMember("releases", .list(pledge.citations, CitationJSON.value)))
    return .object(members)
  }

  private func part(_ part: RephasedPledge.Part) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("period", .text(part.period)), JSONMember("target", bounded(part.target)),
      JSONMember("actual", bounded(part.actual)), JSONMember("remaining", bounded(part.remaining)),
      JSONMember("capacity", .decimal(part.capacity)),
      JSONMember("capacityByBestMonth", .optional(part.capacityByBestMonth) { .decimal($0) }),
      JSONMember(
        "capacityByBestTwelveMonths",
        .optional(part.capacityByBestTwelveMonths) { .decimal($0) }),
      JSONMember("latestStart", .optional(part.latestStart) { .text($0) }),
    ]
    switch part.outcome {
    case .fulfilled: members.append(JSONMember("outcome", "fulfilled"))
    case .feasible: members.append(JSONMember("outcome", "feasible"))
    case .outOfReach(let shortfall):
      members.append(JSONMember("outcome", "out-of-reach"))
      members.append(JSONMember("shortfall", .decimal(shortfall)))
    case .short(let amount):
      members.append(JSONMember("outcome", "short"))
      members.append(JSONMember("shortfall", .decimal(amount)))
    case .unknown(let reason):
      members.append(JSONMember("outcome", "unknown"))
      members.append(JSONMember("reason", .string(reason.text)))
    }
    return .object(members)
  }

  private func month(_ month: RephasedMonth) -> JSONValue {
    [
      "month": .text(month.month), "due": .decimal(month.due), "slowStart": .decimal(month.slow),
      "actual": .optional(month.actual?.value, bounded),
      "reason": .optional(month.actual?.reason) { .string($0.text) },
      "rephased": .optional(month.rephased) { .decimal($0) },
      "capacity": .optional(month.capacity) { .decimal($0) },
    ]
  }

  private func bounded(_ value: Bounded<FixedPoint>) -> JSONValue {
    [
      "value": .decimal(value.value), "lower": .decimal(value.lower),
      "upper": .decimal(value.upper),
    ]
  }
}
