"""The proof of the rules: lawful cases of many wordings and layouts, and one fault at a time planted into them."""
