public import Agreements
import TimeSeries

/// What the texts say of a pledge on a day: how firmly, by when, after what, and who attests it.
public struct PledgeStatement: Hashable, Sendable {
  /// Something that has to happen first, and when it did.
  public struct Waiting: Hashable, Sendable {
    /// What has to happen.
    public let title: String
    /// The step that met it; nil where none is on record by the day.
    public let met: Obligation.Step?
  }

  /// What of a pledge another wording changed.
  public enum Change: String, Hashable, Sendable, Codable, CaseIterable {
    /// How firmly it is put.
    case strength
    /// Amounts, periods or other terms of the kind.
    case terms
    /// The text that states it.
    case text
    /// The words.
    case wording
  }

  /// The pledge in the wording in force.
  public let pledge: Pledge
  /// The deadline as it stood; nil where the periods say all.
  public let due: PledgeDeadline.Due?
  /// Changes of the deadline announced by the day, in order of time.
  public let amendments: [PledgeDeadline.Amendment]
  /// What has to happen first.
  public let preconditions: [Waiting]
  /// What the wording in force changed of the one before; empty where it is the first.
  public let changes: [Change]

  /// The statements of an agreement's pledges on a day, in the order of the file.
  static func list(of agreement: Agreement, asOf day: Day) -> [PledgeStatement] {
    agreement.pledges.map { PledgeStatement($0, asOf: day) }
  }

  init(_ pledge: Pledge, asOf day: Day) {
    self.pledge = pledge
    due = pledge.deadline(asOf: day)
    amendments = pledge.modifiers.deadline?.amendments(asOf: day) ?? []
    preconditions = pledge.modifiers.preconditions.map { condition in
      Waiting(
        title: condition.title,
        met: condition.history.first { $0.status == "met" && $0.when.lastDay <= day })
    }
    changes = pledge.modifiers.former.map { PledgeStatement.changes(of: pledge, since: $0) } ?? []
  }

  private static func changes(of pledge: Pledge, since former: PledgeVersion) -> [Change] {
    Change.allCases.filter { change in
      switch change {
      case .strength: former.strength != pledge.strength
      case .terms: former.kind != pledge.kind
      case .text: former.text != pledge.text || former.clause != pledge.clause
      case .wording: former.wording != pledge.modifiers.wording
      }
    }
  }
}
