"""printbook: structured news and photos become a newspaper spread and a booklet."""
