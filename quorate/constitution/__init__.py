"""The rules of a partnership: facts come in as arguments, rulings come out with their clause."""
