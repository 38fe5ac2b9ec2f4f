"""People, posts, bodies, services and dates as they stand in the text: what every kind of claim is made of."""
