/// Which group each code of a dictionary belongs to, for adding blocks up.
struct CodeGroups: Sendable {
  /// How many groups there are.
  let count: Int
  // Number 0 is for codes of no group, so that the loop needs no test.
  let slots: [UInt16]

  /// Takes a group's position for each number of the dictionary, −1 for codes of none.
  ///
  /// - Precondition: positions are −1 or less than `count`, and there are fewer than 65,535 groups.
  init(_ positions: [Int], count: Int) {
    precondition(count < Int(UInt16.max), "a group has a number of 16 bits")
    precondition(positions.allSatisfy { (-1..<count).contains($0) }, "each position is a group's")
    self.count = count
    self.slots = positions.map { UInt16($0 + 1) }
  }
}
