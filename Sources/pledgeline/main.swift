print("pledgeline")
