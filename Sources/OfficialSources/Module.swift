// OfficialSources
