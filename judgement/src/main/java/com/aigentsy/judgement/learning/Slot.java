package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One weight of the model: what it is for and what people call it. */
record Slot(SlotKind kind, String name) {

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(name);
    }

    static Slot read(DataInputStream in) throws IOException {
        return new Slot(SlotKind.valueOf(in.readUTF()), in.readUTF());
    }
}
