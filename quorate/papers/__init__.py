"""Papers as documents: the page of a paper, the papers that Quorate writes itself, the files."""
