// Values as JSON, read into the types that the solution's own signature states.

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

final class Values {
    private static final int MOST_NODES = 2_000_000;

    private Values() {}

    static final class BadCaseException extends RuntimeException {
        BadCaseException(String what) {
            super(what);
        }
    }

    static final class BadAnswerException extends RuntimeException {
        BadAnswerException(String what) {
            super(what);
        }
    }

    /** Reads one text from its front to its end. */
    static final class Reader {
        private final String text;
        private final List<TreeNode> nodes = new ArrayList<>();
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        /** A reader that stands before the value of a key of the object in text. */
        static Reader at(String text, String key) {
            Reader reader = new Reader(text);
            reader.need('{');
            do {
                String name = reader.string();
                reader.need(':');
                if (name.equals(key)) {
                    return reader;
                }
                reader.skip();
            } while (reader.take(','));
            throw new BadCaseException("no " + key);
        }

        Object[] arguments(Type[] types) {
            Object[] given = new Object[types.length];
            need('[');
            for (int number = 0; number < types.length; number++) {
                if (number > 0) {
                    need(',');
                }
                given[number] = value(types[number]);
            }
            need(']');
            return given;
        }

        Object value(Type type) {
            if (type instanceof ParameterizedType list) {
                return list(list.getActualTypeArguments()[0]);
            }
            if (type instanceof GenericArrayType array) {
                List<Object> items = list(array.getGenericComponentType());
                return items.toArray((Object[]) Array.newInstance(List.class, 0));
            }
            Class<?> plain = (Class<?>) type;
            if (plain.isArray()) {
                return array(plain.getComponentType());
            }
            if (plain == TreeNode.class) {
                return tree();
            }
            return plain == ListNode.class ? linked() : scalar(plain);
        }

        boolean take(char wanted) {
            skipBlanks();
            if (at >= text.length() || text.charAt(at) != wanted) {
                return false;
            }
            at++;
            return true;
        }

        void need(char wanted) {
            if (!take(wanted)) {
                throw new BadCaseException("expected " + wanted);
            }
        }

        private boolean takeWord(String word) {
            skipBlanks();
            if (!text.startsWith(word, at)) {
                return false;
            }
            at += word.length();
            return true;
        }

        private Object scalar(Class<?> type) {
            if (type == String.class) {
                return string();
            }
            if (type == char.class || type == Character.class) {
                return letter(string());
            }
            if (type == boolean.class || type == Boolean.class) {
                boolean isTrue = takeWord("true");
                if (!isTrue && !takeWord("false")) {
                    throw new BadCaseException("expected true or false");
                }
                return isTrue;
            }
            String word = word();
            try {
                if (type == int.class || type == Integer.class) {
                    return Integer.parseInt(word);
                }
                if (type == long.class || type == Long.class) {
                    return Long.parseLong(word);
                }
                if (type == double.class || type == Double.class) {
                    return Double.parseDouble(word);
                }
            } catch (NumberFormatException error) {
                throw new BadCaseException(
                        "the number " + word + " does not fit " + type.getSimpleName()
                                + "; declare the parameter long");
            }
            throw new BadCaseException("Yandu does not know how to pass " + type.getName());
        }

        private static char letter(String found) {
            if (found.length() != 1) {
                throw new BadCaseException("a text of another length than 1 for a char");
            }
            return found.charAt(0);
        }

        private String word() {
            skipBlanks();
            int start = at;
            while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).trim();
        }

        private List<Object> list(Type item) {
            List<Object> found = new ArrayList<>();
            need('[');
            if (take(']')) {
                return found;
            }
            do {
                found.add(value(item));
            } while (take(','));
            need(']');
            return found;
        }

        private Object array(Class<?> item) {
            if (item == int.class) {
                return ints();
            }
            List<Object> items = list(item);
            Object found = Array.newInstance(item, items.size());
            for (int number = 0; number < items.size(); number++) {
                Array.set(found, number, items.get(number));
            }
            return found;
        }

        // By far the most frequent, and long.
        private int[] ints() {
            int[] found = new int[16];
            int count = 0;
            need('[');
            if (take(']')) {
                return new int[0];
            }
            do {
                if (count == found.length) {
                    found = java.util.Arrays.copyOf(found, 2 * count);
                }
                found[count++] = (Integer) scalar(int.class);
            } while (take(','));
            need(']');
            return java.util.Arrays.copyOf(found, count);
        }

        private ListNode linked() {
            ListNode before = new ListNode();
            ListNode last = before;
            if (takeWord("null")) {
                return null;
            }
            for (int value : ints()) {
                last.next = new ListNode(value);
                last = last.next;
            }
            return before.next;
        }

        private TreeNode tree() {
            if (takeWord("null")) {
                return null;
            }
            if (!take('[')) {
                return find((Integer) scalar(int.class));
            }
            if (take(']')) {
                return null;
            }
            TreeNode root = child();
            ArrayDeque<TreeNode> waiting = new ArrayDeque<>();
            waiting.add(root);
            while (take(',')) {
                TreeNode parent = waiting.remove();
                parent.left = child();
                if (parent.left != null) {
                    waiting.add(parent.left);
                }
                if (!take(',')) {
                    break;
                }
                parent.right = child();
                if (parent.right != null) {
                    waiting.add(parent.right);
                }
            }
            need(']');
            return root;
        }

        private TreeNode child() {
            if (takeWord("null")) {
                return null;
            }
            nodes.add(new TreeNode((Integer) scalar(int.class)));
            return nodes.get(nodes.size() - 1);
        }

        private TreeNode find(int value) {
            for (TreeNode node : nodes) {
                if (node.val == value) {
                    return node;
                }
            }
            throw new BadCaseException("no node has this value");
        }

        /** An answer that has to be one of the nodes that were read. */
        String writeNode(Object answer) {
            for (TreeNode node : nodes) {
                if (node == answer) {
                    return String.valueOf(node.val);
                }
            }
            if (answer != null) {
                throw new BadAnswerException("returned a node that is none of the argument's");
            }
            return "null";
        }

        private String string() {
            need('"');
            StringBuilder found = new StringBuilder();
            while (text.charAt(at) != '"') {
                char letter = text.charAt(at++);
                found.append(letter == '\\' ? escaped() : letter);
            }
            at++;
            return found.toString();
        }

        private char escaped() {
            char letter = text.charAt(at++);
            switch (letter) {
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'u':
                    at += 4;
                    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
                default:
                    return letter;
            }
        }

        private void skip() {
            if (take('"')) {
                at--;
                string();
            } else if (take('[')) {
                if (take(']')) {
                    return;
                }
                do {
                    skip();
                } while (take(','));
                need(']');
            } else {
                word();
            }
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
        }
    }

    static String write(Object value) {
        return write(value, Object.class);
    }

    /** The value as JSON; due is its declared type, as a missing tree or list is an empty one. */
    static String write(Object value, Class<?> due) {
        StringBuilder out = new StringBuilder();
        boolean isNode = due == TreeNode.class || due == ListNode.class;
        if (value == null && isNode) {
            return "[]";
        }
        if (value instanceof Object[] items && items.getClass().getComponentType() == ListNode.class) {
            for (Object item : items) {
                out.append(out.isEmpty() ? "" : ",").append(write(item, ListNode.class));
            }
            return "[" + out + "]";
        }
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        if (value instanceof String || value instanceof Character) {
            writeText(out, value.toString());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof TreeNode root) {
            writeTree(out, root);
        } else if (value instanceof ListNode first) {
            writeLinked(out, first);
        } else if (value instanceof Collection<?> items) {
            writeItems(out, items.toArray());
        } else if (value != null && value.getClass().isArray()) {
            writeItems(out, value);
        } else if (value == null) {
            out.append("null");
        } else {
            throw new BadAnswerException("returned a " + value.getClass().getName());
        }
    }

    private static void writeItems(StringBuilder out, Object items) {
        out.append('[');
        for (int number = 0; number < Array.getLength(items); number++) {
            if (number > 0) {
                out.append(',');
            }
            write(out, Array.get(items, number));
        }
        out.append(']');
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < 0x20 || Character.isSurrogate(letter)) {
                out.append(String.format("\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }

    private static void writeLinked(StringBuilder out, ListNode node) {
        List<Object> values = new ArrayList<>();
        for (; node != null; node = node.next) {
            if (values.size() == MOST_NODES) {
                throw new BadAnswerException("the linked list has no end");
            }
            values.add(node.val);
        }
        writeItems(out, values.toArray());
    }

    private static void writeTree(StringBuilder out, TreeNode root) {
        List<TreeNode> nodes = new ArrayList<>();
        nodes.add(root);
        for (int at = 0; at < nodes.size(); at++) {
            if (at == MOST_NODES) {
                throw new BadAnswerException("the tree has no end");
            }
            if (nodes.get(at) != null) {
                nodes.add(nodes.get(at).left);
                nodes.add(nodes.get(at).right);
            }
        }
        int count = nodes.size();
        while (count > 0 && nodes.get(count - 1) == null) {
            count--;
        }
        Object[] values = new Object[count];
        for (int at = 0; at < count; at++) {
            values[at] = nodes.get(at) == null ? null : nodes.get(at).val;
        }
        writeItems(out, values);
    }
}
