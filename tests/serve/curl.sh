# The answer to a named question, as CSV.
curl -s 'http://127.0.0.1:8000/questions/holders.csv?post=director&date=2024-03-31'

# A query of your own: the Accept header says in which form the rows come.
curl -s http://127.0.0.1:8000/sparql -H 'Accept: text/csv' --data-urlencode 'query=
  PREFIX foaf: <http://xmlns.com/foaf/0.1/>
  SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name'

# The same by the suffix of the address, and by GET.
curl -sG http://127.0.0.1:8000/sparql.json --data-urlencode 'query=ASK { <person/phil-porter> ?p ?o }'

# A query from a file.
curl -s http://127.0.0.1:8000/sparql.tsv -H 'Content-Type: application/sparql-query' --data-binary @queries/roles.rq

# A graph, as Turtle.
curl -sG http://127.0.0.1:8000/sparql -H 'Accept: text/turtle' --data-urlencode 'query=DESCRIBE <person/phil-porter>'

# What a document says, and no other: each has a graph of its own.
curl -sG http://127.0.0.1:8000/sparql.csv --data-urlencode 'query=
  SELECT ?graph (COUNT(*) AS ?triples) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph ORDER BY ?graph'

# The data behind an IRI: 303 to the form that the client likes best.
curl -sL -H 'Accept: text/turtle' http://127.0.0.1:8000/person/phil-porter

# Which data they are, and of which day.
curl -s http://127.0.0.1:8000/health

# What the service says of itself.
curl -s -H 'Accept: text/turtle' http://127.0.0.1:8000/sparql
