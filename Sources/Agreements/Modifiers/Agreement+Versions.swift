public import TimeSeries

extension Pledge {
  /// The pledge in the wording in force on a day: that of its latest version by then, else its own.
  ///
  /// - Parameter first: The day from which its own wording stood, by which the former wording is told.
  public func version(asOf day: Day, first: Day) -> Pledge {
    let known = modifiers.versions.filter { $0.from <= day }
    guard let version = known.last else { return self }
    let own = PledgeVersion(
      from: first, kind: kind, strength: strength, text: text, clause: clause,
      wording: modifiers.wording)
    return Pledge(
      id: id, title: title, product: product, kind: version.kind, strength: version.strength,
      measuredBy: measuredBy, text: version.text, clause: version.clause, owedBy: owedBy,
      notMeasured: notMeasured,
      modifiers: PledgeModifiers(
        wording: version.wording, attestedBy: modifiers.attestedBy, deniedBy: modifiers.deniedBy,
        counts: modifiers.counts, commodity: modifiers.commodity, deadline: modifiers.deadline,
        preconditions: modifiers.preconditions, versions: modifiers.versions,
        former: known.dropLast().last ?? own, price: modifiers.price))
  }

  /// The deadline as it stood on a day; nil where the pledge has none beside its periods.
  public func deadline(asOf day: Day) -> PledgeDeadline.Due? {
    modifiers.deadline?.due(asOf: day)
  }
}

extension Agreement {
  /// The agreement with each pledge in the wording in force on a day; the same where none changed.
  public func version(asOf day: Day) -> Agreement {
    Agreement(
      id: id, title: title, buyer: buyer, seller: seller, signed: signed, inForce: inForce,
      window: window, texts: texts, sources: sources, nomenclature: nomenclature,
      sectors: sectors, products: products, measures: measures,
      pledges: pledges.map { $0.version(asOf: day, first: signed) },
      prorations: prorations, readings: readings,
      conditions: conditions, gauge: gauge, checkpoints: checkpoints, obligations: obligations,
      claims: claims, display: display, digest: digest, suspensions: suspensions,
      isSigned: isSigned, thresholds: thresholds, tracked: tracked)
  }
}
