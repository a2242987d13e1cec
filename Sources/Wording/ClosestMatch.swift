/// The candidate that a misspelt word most likely meant, or nil if none is near.
///
/// Near means: the only candidate that begins with the word, or a spelling within one slip for each
/// three letters (at most three, at least one), upper and lower case counted as equal. A slip is
/// a letter added, lost, changed, or swapped with its neighbour. The first of equals wins.
/// - Complexity: The product of both lengths for each candidate of similar length.
public func closestMatch(to word: String, among candidates: [String]) -> String? {
  let typed = Array(word.lowercased())
  // Long texts are not misspelt names.
  guard !typed.isEmpty, typed.count <= 100 else { return nil }
  let allowance = max(1, min(3, typed.count / 3))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    // The bound on lengths keeps a hostile word of any size cheap.
    guard abs(letters.count - typed.count) <= allowance else { continue }
    let distance = editDistance(typed, letters)
    // A word whose every letter would have to change is another word.
    guard distance <= allowance, distance < max(typed.count, letters.count) else { continue }
    if distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  if let best { return best.candidate }
  let continued = candidates.filter { $0.lowercased().starts(with: typed) }
  return typed.count >= 2 && continued.count == 1 ? continued.first : nil
}

/// The Damerau–Levenshtein distance in its restricted form (optimal string alignment).
///
/// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// Communications of the ACM 7(3), 1964; no part of a word is edited twice.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for i in first.indices {
    var row = [i + 1]
    row.reserveCapacity(second.count + 1)
    for j in second.indices {
      let substitution = last[j] + (first[i] == second[j] ? 0 : 1)
      var least = min(substitution, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        least = min(least, beforeLast[j - 1] + 1)
      }
      row.append(least)
    }
    beforeLast = last
    last = row
  }
  return last[second.count]
}
