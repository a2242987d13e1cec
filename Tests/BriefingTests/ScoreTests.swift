import Assessment
import Briefing
import Testing

/// The pledges as of dates in 2020, against what the tracker of the day printed.
@Suite struct ScoreTests {
  @Test(arguments: [
    ("pledges/manufactured/us-exports/baseline", "66.48"),
    ("pledges/agriculture/us-exports/baseline", "20.93"),
    ("pledges/energy/us-exports/baseline", "7.65"),
    ("pledges/total/us-exports/baseline", "95.06"),
    ("groups/oilseeds/us-exports/baseline", "12.22"),
    ("groups/aircraft/us-exports/baseline", "16.26"),
    ("groups/vehicles/us-exports/baseline", "10.34"),
    ("pledges/total/us-exports/2020/target", "158.96"),
    ("pledges/total/us-exports/2020/actual", "15.47"),
    ("pledges/total/us-exports/2020/seasonal/target", "35.33"),
    ("pledges/total/us-exports/2020/equal/target", "39.74"),
  ]) func `Through March 2020 as known on 31 May`(address: String, printed: String) throws {
    #expect(try ShippedArchive.brief("2020-05-31").billions(address) == printed)
  }

  @Test(arguments: [("manufactured", "-0.26"), ("agriculture", "-0.75"), ("energy", "-0.31")])
  func `Nothing was bought on top of the baseline by March 2020`(
    sector: String, printed: String
  ) throws {
    let address = "pledges/\(sector)/us-exports/2020/seasonal/increment"
    #expect(try ShippedArchive.brief("2020-05-31").ratio(address) == printed)
  }
}
