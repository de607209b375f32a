"""The spectrum explainer's rules and charts."""
