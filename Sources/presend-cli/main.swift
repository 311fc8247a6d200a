print("presend")
