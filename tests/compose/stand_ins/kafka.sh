# Like the official image: the variable KAFKA_A_B is the property a.b.
env | awk -F= '
    /^KAFKA_/ && !/^KAFKA_HEAP_OPTS=/ {
        name = tolower(substr($1, 7))
        gsub("_", ".", name)
        print name "=" substr($0, length($1) + 2)
    }' > /tmp/server.properties
java -cp "/opt/kafka/*" kafka.tools.StorageTool format --ignore-formatted -t "$CLUSTER_ID" -c /tmp/server.properties
exec java $KAFKA_HEAP_OPTS -cp "/opt/kafka/*" kafka.Kafka /tmp/server.properties
