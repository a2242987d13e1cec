import TextFormats

/// What the columns of a file of rows are called.
public struct TallyColumns: Hashable, Sendable {
  /// What a column tells.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The month.
    case period
    /// Export or import.
    case flow
    /// The other economy, by the file's own code.
    case partner
    /// The product.
    case code
    /// The value.
    case value
    /// The quantity; checked and not counted.
    case quantity

    /// The names that offices use, first those of the US Census Bureau.
    public var usualNames: [String] {
      switch self {
      case .period: ["time", "period", "month", "TIME_PERIOD"]
      case .flow: ["flow"]
      case .partner: ["CTY_CODE", "partner"]
      case .code: ["COMMODITY", "E_COMMODITY", "I_COMMODITY", "code"]
      case .value: ["ALL_VAL_MO", "GEN_VAL_MO", "value"]
      case .quantity: ["QTY_1_MO", "GEN_QY1_MO", "quantity"]
      }
    }

    var isNumber: Bool { self == .value || self == .quantity }
  }

  private let given: [Role: String]

  /// Takes names that differ from the usual ones.
  public init(_ given: [Role: String] = [:]) {
    self.given = given
  }

  /// The columns of a file that are read, in the order of the roles.
  ///
  /// - Parameter needed: roles that must have a column; others are read where there is one.
  func requests(
    _ names: [String], needed: Set<Role>
  ) -> [(role: Role, request: ColumnRequest)] {
    Role.allCases.compactMap { role in
      let present = role.usualNames.first(where: names.contains)
      guard let name = given[role] ?? present ?? (needed.contains(role) ? role.usualNames[0] : nil)
      else { return nil }
      return (
        role,
        ColumnRequest(
          name, role.isNumber ? .number : .text, isOnlyChecked: role == .quantity)
      )
    }
  }
}
