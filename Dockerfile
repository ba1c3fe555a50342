# The same as README's two commands: npm ci, npm start.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma ./prisma
RUN npm ci && npm cache clean --force
COPY . .
RUN mkdir .alfred && chown node:node .alfred
USER node
ENV HOST=0.0.0.0 DATA_DIR=/app/.alfred
EXPOSE 3000 3001 3002
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD node -e "fetch('http://127.0.0.1:'+(process.env.OPS_PORT||3001)+'/healthz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["node", "src/main.ts"]
