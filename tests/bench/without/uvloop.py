"""Put first on the path of the bare page's server, whose Streamlit is to be as it installs itself: without uvloop."""

raise ModuleNotFoundError("left out on purpose", name="uvloop")
