/// The candidate that was probably meant by a misspelt name, or nil if none comes close.
///
/// Counts insertions, deletions, replacements and swaps of neighbours (Damerau–Levenshtein distance, each stretch
/// edited once). Close means at most a third of the name's length, and at least one edit. The first of several
/// equally close candidates wins.
public func closestMatch(to name: String, among candidates: [String]) -> String? {
  let word = Array(name)
  // Long texts are not misspelt names, and the table grows with the product of the lengths.
  guard !word.isEmpty, word.count <= 100 else { return nil }
  let limit = max(1, word.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate)
    guard abs(other.count - word.count) <= limit else { continue }
    let distance = editDistance(word, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for j in right.indices {
      let replaced = previous[j] + (left[i] == right[j] ? 0 : 1)
      var cost = min(replaced, previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      row.append(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[right.count]
}
