// ContentHash
