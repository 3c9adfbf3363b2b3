"""What the files of a workspace say, as frozen values that know their place."""
