#!/bin/sh
# Makes the two fonts of this folder from Streamlit's own: sh lib/ui/server/fonts/make.sh .venv/lib/python3*/site-packages/streamlit
# Needs fonttools and brotli (pip install fonttools==4.68.0 brotli==1.2.1), which nothing else here does. Their licence wants another name.
set -eu
media=$1/static/static/media here=$(dirname "$0") folder=$(mktemp -d)
features=kern,liga,mark,mkmk,ccmp,locl,tnum,calt
latin=U+0000-024F,U+02B0-02FF,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+20A0-20CF,U+2100-214F,U+2190-21FF,U+2200-22FF,U+2500-25FF,U+FEFF,U+FFFD
fonttools varLib.instancer -q "$media"/SourceSerifVariable-Roman.*.woff2 wght=600 opsz=28 -o "$folder/headings.ttf"
pyftsubset "$folder/headings.ttf" --unicodes=$latin --layout-features=$features --no-hinting --output-file="$folder/headings.small"
pyftsubset "$media"/SourceSansVF-Upright.*.woff2 --unicodes=$latin --layout-features=$features --no-hinting --output-file="$folder/text.small"
for name in headings text; do
    python3 - "$folder/$name.small" "$here/$name.woff2" "Plain $name" <<'END'
import sys
from fontTools.ttLib import TTFont
small, made, name = sys.argv[1:]
font = TTFont(small)
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16, 25):
        record.string = name.replace(" ", "") if record.nameID in (3, 6, 25) else name
font.flavor = "woff2"
font.save(made)
END
done
rm -r "$folder"
