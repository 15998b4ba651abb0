package org.xinchuan.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes nodes and edges as GraphML (graphml.graphdrawing.org), one at a time. */
final class GraphMlWriter implements AutoCloseable {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String OF_NODES = "n_";
    private static final String OF_EDGES = "e_";

    private final XMLStreamWriter xml;

    /**
     * Begins a directed graph.
     *
     * @param nodes what nodes have to them, with the type of each
     * @param edges the same of edges
     */
    GraphMlWriter(OutputStream out, Map<String, String> nodes, Map<String, String> edges)
            throws IOException {
        try {
            xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            keys("node", OF_NODES, nodes);
            keys("edge", OF_EDGES, edges);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void keys(String of, String prefix, Map<String, String> types)
            throws XMLStreamException {
        for (Map.Entry<String, String> key : types.entrySet()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", prefix + key.getKey());
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", key.getKey());
            xml.writeAttribute("attr.type", key.getValue());
        }
    }

    void node(String id, Map<String, String> data) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("node");
            xml.writeAttribute("id", plain(id));
            data(OF_NODES, data);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void edge(String source, String target, Map<String, String> data) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("edge");
            xml.writeAttribute("source", plain(source));
            xml.writeAttribute("target", plain(target));
            data(OF_EDGES, data);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void data(String prefix, Map<String, String> data) throws XMLStreamException {
        for (Map.Entry<String, String> one : data.entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", prefix + one.getKey());
            xml.writeCharacters(plain(one.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to say most control characters. */
    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
