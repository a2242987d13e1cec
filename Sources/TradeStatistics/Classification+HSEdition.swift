extension Classification {
  /// The edition of the Harmonized System that came into force last by a year: `HS2017` from 2017 through 2021.
  ///
  /// Editions of the World Customs Organization came into force on 1 January of their year; the United States, China
  /// and the European Union have applied each from then on, except that the US schedules followed some weeks into 2022
  /// for imports (presidential proclamation 10326, 27 January 2022), within the same month.
  public static func harmonizedSystem(in year: Int) -> String {
    let editions = [2022, 2017, 2012, 2007, 2002, 1996]
    return "HS\(editions.first { year >= $0 } ?? 1992)"
  }
}
