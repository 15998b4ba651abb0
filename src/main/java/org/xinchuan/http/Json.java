package org.xinchuan.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Writes records as JSON: components in their order, days as {@code YYYY-MM-DD}, null as null. */
public final class Json {

    private static final ObjectMapper WRITER =
            JsonMapper.builder(factory())
                    .addModule(days())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private Json() {}

    public static String text(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** The writer itself, for the schemas of what it writes; never to be configured further. */
    static ObjectMapper mapper() {
        return WRITER;
    }

    static JsonNode tree(Object value) {
        return WRITER.valueToTree(value);
    }

    /** Its buffers outlive the threads, of which every request has one of its own. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                .build();
    }

    /** Days and instants; the databinder itself knows no java.time. */
    static SimpleModule days() {
        return new SimpleModule("days")
                .addSerializer(LocalDate.class, new ToStringSerializer(LocalDate.class))
                .addSerializer(Instant.class, new ToStringSerializer(Instant.class))
                .addDeserializer(LocalDate.class, new DayReader());
    }

    private static final class DayReader extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        private DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            String text = _parseString(parser, context, this);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return (LocalDate)
                        context.handleWeirdStringValue(LocalDate.class, text, "not a day");
            }
        }
    }
}
