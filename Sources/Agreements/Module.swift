// Agreements
