package org.xinchuan.heritage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;

import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.people.Generations;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * One page of a person's line, written out of the index exactly as {@link PeopleLine} is.
 *
 * @param number of the person it is about
 * @param down whether it is a line of apprentices
 */
record WrittenLine(
        Lineage lineage,
        PersonCards cards,
        Sight sight,
        int number,
        boolean down,
        LocalDate asOf,
        Generations line,
        List<Generations.Place> places,
        String next)
        implements JsonSerializable {

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        CardWriter card = new CardWriter(lineage, cards, sight, out);
        places.forEach(card::ask);
        out.writeStartObject();
        out.writeObjectFieldStart("person");
        card.person(number);
        out.writeEndObject();
        out.writeStringField("asOf", asOf.toString());
        out.writeNumberField("count", line.count());
        out.writeArrayFieldStart("generations");
        for (Generations.Generation one : line.counts()) {
            out.writeStartObject();
            out.writeNumberField("generation", one.generation());
            out.writeNumberField("count", one.count());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("items");
        for (Generations.Place one : places) {
            out.writeStartObject();
            card.person(one.number());
            out.writeNumberField("generation", one.generation());
            out.writeArrayFieldStart(down ? "mentors" : "apprentices");
            for (int other : one.next()) {
                card.id(other);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("next", next);
        out.writeEndObject();
    }

    @Override
    public void serializeWithType(
            JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(out, provider);
    }
}
