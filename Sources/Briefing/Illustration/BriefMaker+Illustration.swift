public import Agreements
import Assessment
public import ReleaseArchive

extension BriefMaker {
  /// Makes the brief of an agreement with the months behind it, from one reading of the archive.
  public func illustrated(_ agreement: Agreement) throws(ArchiveError) -> IllustratedBrief {
    let agreement = agreement.version(asOf: terms.asOf)
    var made = try make(agreement) { judge, scoring in judge.paths(from: scoring) }
    let economies = (
      agreement.gauge?.of ?? agreement.seller, agreement.gauge?.with ?? agreement.buyer
    )
    let illustrated = IllustratedBrief(
      brief: made.brief, paths: made.beside,
      revisions: try made.loader.mostRevised(exportsOf: economies.0, to: economies.1))
    made.loader.keepSums()
    return illustrated
  }
}
