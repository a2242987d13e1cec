import Briefing
import ReleaseArchive

extension Context {
  /// A maker of briefs by the archive, with what is kept beside it and the program that takes seasons out.
  ///
  /// Where that program has to run, a bar on the terminal shows how far it is.
  func briefMaker(_ archive: SQLiteArchive, _ terms: BriefTerms) -> BriefMaker {
    let bar = ProgressBar(surroundings)
    return BriefMaker(
      archive: archive, terms: terms, sums: DerivedSums(beside: archive.path), x13: x13
    ) { done, total in
      bar.show(done, of: total, "seasonal adjustment by X-13ARIMA-SEATS")
      if done == total { bar.end() }
    }
  }
}
