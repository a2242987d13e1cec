public import Agreements
public import Assessment
public import ReleaseArchive

extension BriefMaker {
  /// Puts what is left of an agreement's pledges, as worded on the brief's day, on the months that are left.
  public func rephasing(
    of agreement: Agreement, under readings: [Reading], _ rephasing: RephasingTerms
  ) throws(ArchiveError) -> RephasingBrief {
    let agreement = agreement.version(asOf: terms.asOf)
    var loader = loader
    let own = try loader.load(loader.request(for: agreement), asOf: terms.asOf)
    let judge = Judge(agreement: agreement, evidence: own.evidence, claimEvidence: [:])
    let brief = RephasingBrief(
      agreement: agreement,
      stamp: Stamp(terms: terms, agreement: agreement.digest, evidence: [own]), terms: rephasing,
      readings: readings, pledges: judge.rephased(readings, rephasing))
    loader.keepSums()
    return brief
  }
}
