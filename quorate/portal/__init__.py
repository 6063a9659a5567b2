"""The portal: the pages on which people decide, watch and act; plain HTML, no script of ours."""
