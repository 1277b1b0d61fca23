// Calls a Java solution on case after case, as the judge asks for them over descriptor 3.

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

public final class Harness {
    private static final int CHANNEL = 3;
    // The machine needs six times as much memory to unwind a stack that is full.
    private static final long STACK_BYTES = 8L << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final String kind;
    private final String owner;
    private final String name;
    private final int inPlace;
    private final boolean isNode;

    private Harness(String[] told, FileDescriptor channel) {
        in = new DataInputStream(new BufferedInputStream(new FileInputStream(channel)));
        out = new DataOutputStream(new FileOutputStream(channel));
        kind = told[0];
        owner = told[1];
        name = told[2];
        inPlace = Integer.parseInt(told[3]);
        isNode = Boolean.parseBoolean(told[4]);
    }

    /** Serves the judge; told are the kind of entry, its class, name and argument, and whether it answers a node. */
    public static void main(String[] told) throws Exception {
        FileDescriptor channel = new FileDescriptor();
        Field number = FileDescriptor.class.getDeclaredField("fd");
        number.setAccessible(true);
        number.setInt(channel, CHANNEL);
        Harness harness = new Harness(told, channel);
        // The main thread's stack is as small as the machine wants it; a deep recursion is fine.
        new Thread(null, harness::serve, "solution", STACK_BYTES).start();
    }

    private void serve() {
        try {
            receive();
            send('C', "");
            while (true) {
                answerCase(receive());
            }
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        } catch (Throwable broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(70);
        }
    }

    private record Frame(char kind, String body) {}

    private record Prepared(Callable<Object> run, Callback answer) {}

    private interface Callback {
        String of(Object result);
    }

    private Frame receive() throws IOException {
        char frameKind = (char) in.readUnsignedByte();
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        return new Frame(frameKind, new String(body, StandardCharsets.UTF_8));
    }

    private void send(char frameKind, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[5 + body.length];
        frame[0] = (byte) frameKind;
        for (int at = 0; at < 4; at++) {
            frame[1 + at] = (byte) (body.length >>> (24 - 8 * at));
        }
        System.arraycopy(body, 0, frame, 5, body.length);
        out.write(frame);
        out.flush();
    }

    private void answerCase(Frame frame) throws IOException {
        Prepared call;
        try {
            call = kind.equals("design") ? prepareDesign(frame.body()) : prepareCall(frame.body());
        } catch (Throwable error) {
            send('E', describe(error));
            return;
        }
        if (frame.kind() == 'A') {
            send('R', "");
            receive();
        }
        String failed = null;
        Object result = null;
        try {
            result = call.run().call();
        } catch (Throwable error) {
            failed = describe(error);
        }
        System.out.flush();
        System.err.flush();
        send('D', "");
        receive();
        String said = "";
        try {
            said = failed == null ? call.answer().of(result) : "";
        } catch (Throwable error) {
            failed = describe(error);
        }
        send(failed == null ? 'V' : 'E', failed == null ? said : failed);
    }

    private Prepared prepareCall(String body) throws Exception {
        Values.Reader reader = Values.Reader.at(body, "args");
        Class<?> type = find(owner.isEmpty() ? "Solution" : owner);
        Method method = findMethod(type, name);
        Object[] given = reader.arguments(method.getGenericParameterTypes());
        Class<?> due =
                inPlace < 0 ? method.getReturnType() : method.getParameterTypes()[inPlace];
        return new Prepared(
                () -> {
                    boolean isStatic = Modifier.isStatic(method.getModifiers());
                    return method.invoke(isStatic ? null : make(type, new Object[0]), given);
                },
                result -> due == void.class
                        ? "null"
                        : isNode
                        ? reader.writeNode(result)
                        : Values.write(inPlace < 0 ? result : given[inPlace], due));
    }

    private Prepared prepareDesign(String body) throws Exception {
        String[] ops = (String[]) Values.Reader.at(body, "ops").value(String[].class);
        Class<?> type = find(name);
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Values.Reader reader = Values.Reader.at(body, "args");
        reader.need('[');
        Object[] first = reader.arguments(constructor.getGenericParameterTypes());
        Method[] methods = new Method[ops.length];
        Object[][] given = new Object[ops.length][];
        for (int at = 1; at < ops.length; at++) {
            methods[at] = findMethod(type, ops[at]);
            reader.need(',');
            given[at] = reader.arguments(methods[at].getGenericParameterTypes());
        }
        return new Prepared(
                () -> {
                    Object made = constructor.newInstance(first);
                    StringBuilder said = new StringBuilder("[null");
                    for (int at = 1; at < ops.length; at++) {
                        Object answer = methods[at].invoke(made, given[at]);
                        Class<?> due = methods[at].getReturnType();
                        said.append(',');
                        said.append(due == void.class ? "null" : Values.write(answer, due));
                    }
                    return said.append(']').toString();
                },
                said -> (String) said);
    }

    private static Class<?> find(String wanted) {
        try {
            return Class.forName(wanted);
        } catch (ClassNotFoundException missing) {
            throw new MissingException("the program defines no class " + wanted);
        }
    }

    private static Method findMethod(Class<?> type, String wanted) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(wanted) && !method.isBridge()) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new MissingException("class " + type.getName() + " has no method " + wanted);
    }

    private static Object make(Class<?> type, Object[] given) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance(given);
    }

    private static final class MissingException extends RuntimeException {
        MissingException(String what) {
            super(what);
        }
    }

    private static String describe(Throwable error) {
        Throwable cause = error instanceof InvocationTargetException ? error.getCause() : error;
        if (cause instanceof MissingException) {
            return failure("CE", cause.getMessage(), "");
        }
        if (cause instanceof Values.BadAnswerException) {
            return failure("BAD_RETURN", cause.getMessage(), "");
        }
        if (cause instanceof Values.BadCaseException) {
            return failure("RE", cause.getMessage(), "");
        }
        if (cause instanceof OutOfMemoryError) {
            return failure("MLE", "ran out of memory", "");
        }
        String where = place(cause);
        if (cause instanceof StackOverflowError) {
            return failure("RE", "stack overflow: the recursion has no end or is too deep" + where, "");
        }
        return failure("RE", cause + where, trace(cause));
    }

    private static boolean isOwn(StackTraceElement frame) {
        return "Solution.java".equals(frame.getFileName());
    }

    private static String place(Throwable error) {
        for (StackTraceElement frame : error.getStackTrace()) {
            if (isOwn(frame)) {
                return " (line " + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    private static String trace(Throwable error) {
        List<String> lines = new java.util.ArrayList<>();
        for (StackTraceElement frame : error.getStackTrace()) {
            if (isOwn(frame) && lines.size() < 20) {
                lines.add("  at " + frame);
            }
        }
        return String.join("\n", lines);
    }

    private static String failure(String verdict, String reason, String trace) {
        String shown = reason.length() > 2000 ? reason.substring(0, 2000) : reason;
        return "{\"verdict\":\"" + verdict + "\",\"reason\":" + Values.write(shown)
                + ",\"traceback\":" + Values.write(trace) + "}";
    }
}
